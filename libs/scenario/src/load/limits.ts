/** What a scenario's folder may hold; sizes in bytes. Far above any real scenario, far below what hurts. */
export const LIMITS = {
  files: 2_000,
  folderBytes: 500_000_000,
  yamlBytes: 5_000_000,
  /** Nodes (values, lists, maps) in one YAML file. */
  yamlNodes: 500_000,
  yamlDepth: 32,
  injects: 50_000,
  assetBytes: 10_000_000,
  findings: 1_000,
} as const;

/** The types of file that may be attached to an inject, by the end of their name. */
export const ASSET_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  log: 'text/plain',
  md: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
  xml: 'application/xml',
  eml: 'message/rfc822',
  ics: 'text/calendar',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  zip: 'application/zip',
  pcap: 'application/vnd.tcpdump.pcap',
};
