-- Which ciphers a tender takes, and how long bidders have at the opening to release their half of the key (minutes).
ALTER TABLE tender_document
    ADD COLUMN suites VARCHAR(40) NOT NULL DEFAULT 'intl-1' AFTER decimals,
    ADD COLUMN release_minutes INT NOT NULL DEFAULT 30 AFTER suites;
ALTER TABLE tender_document ALTER COLUMN release_minutes DROP DEFAULT;
