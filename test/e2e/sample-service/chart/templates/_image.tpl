{{- define "image" -}}
{{ required "image.repository is not set" .Values.image.repository }}@{{ required "image.digest is not set" .Values.image.digest }}
{{- end }}
