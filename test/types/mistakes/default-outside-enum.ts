// The default is not among the allowed values.
import { Input } from '../../../src/workflow';

export const size = Input.parameter({ enum: ['small', 'medium'], default: 'large' });
