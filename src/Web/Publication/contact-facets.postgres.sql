-- Projects whose contacts were recorded before lists knew of them.
INSERT INTO facets (stream, kind, name, value)
SELECT DISTINCT stream, 'projects', 'contacts', 'some' FROM entries
WHERE stream LIKE 'projects/%' AND position('"type":"contactRecorded"'::bytea IN what) > 0
ON CONFLICT DO NOTHING;
