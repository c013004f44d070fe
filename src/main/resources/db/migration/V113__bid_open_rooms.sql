-- Rooms that are open now are asked for on every first page of an inbox.
CREATE INDEX ix_opening_opened_at ON opening (opened_at);
