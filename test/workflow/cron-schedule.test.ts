import { scheduleProblem } from '../../src/workflow/cron-schedule';

test.each([
  '* * * * *',
  '30 3 * * 1-5',
  '*/15 0-6,20-23 1,15 JAN-jun sun',
  '0 0 ? * ?',
  '5/20 * * * *',
  '0-30/5 * * * *',
  '@daily',
  '@every 1h30m',
  ' 0 3 * * * ',
])('%j is a schedule', (schedule) => expect(scheduleProblem(schedule)).toBeUndefined());

test.each([
  ['', 'it has 0 fields, and five are due: minute, hour, day of the month, month, day of the week'],
  ['* * * *', 'it has 4 fields, and five are due'],
  ['0 0 3 * * *', 'it has 6 fields, and five are due'],
  ['60 * * * *', 'the minute "60" is no number from 0 to 59, range or list of them'],
  ['* 24 * * *', 'the hour "24" is no number from 0 to 23'],
  ['* * 0 * *', 'the day of the month "0" is no number from 1 to 31'],
  ['* * * 13 *', 'the month "13" is no number from 1 to 12'],
  ['* * * * 7', 'the day of the week "7" is no number from 0 to 6'],
  ['* * * * mon-xyz', 'the day of the week "mon-xyz" is no number'],
  ['30-10 * * * *', 'the minute "30-10" is a range that ends before it begins'],
  ['*/0 * * * *', 'the minute "*/0" has the step "0", which is no number above 0'],
  ['*/5/5 * * * *', 'the minute "*/5/5" holds more than one "/"'],
  ['-5 * * * *', 'the minute "-5" is no number'],
  ['1, * * * *', 'the minute "1," is no number'],
  ['@reboot', '"@reboot" is none of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly, @every'],
  ['@every soon', '"soon" is no duration such as 1h30m'],
  ['@every 0s', '"0s" is no duration'],
  ['TZ=UTC 0 3 * * *', 'a time zone belongs into `timezone`'],
])('%j: %s', (schedule, problem) => expect(scheduleProblem(schedule)).toContain(problem));
