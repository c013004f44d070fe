-- The agency's second pair of eyes on a tender document.
ALTER TABLE tender_document ADD COLUMN reviewed_by BIGINT NULL AFTER written_by;
