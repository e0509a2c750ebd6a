-- Projects whose contacts were recorded before lists knew of them.
INSERT OR IGNORE INTO facets (stream, kind, name, value)
SELECT DISTINCT stream, 'projects', 'contacts', 'some' FROM entries
WHERE stream LIKE 'projects/%' AND instr(what, CAST('"type":"contactRecorded"' AS BLOB)) > 0;
