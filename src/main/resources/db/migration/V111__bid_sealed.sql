-- Who takes part is written down nowhere before the opening: documents are public, and a bid names its bidder only in its slip.
DROP TABLE bid_participation;

-- The box. slot is the hash of a token that only the bidder can make; locks, slip and own are ciphertext or name nobody; payload is the name
-- of a file. Some rows are decoys, which nobody can tell from bids before two authorities have opened the slips. No time stands here.
CREATE TABLE bid_box (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tender_id  BIGINT      NOT NULL,
    package_id BIGINT      NOT NULL,
    slot       CHAR(64)    NOT NULL,
    suite      VARCHAR(16) NOT NULL,
    version    INT         NOT NULL,
    state      VARCHAR(20) NOT NULL,
    live       TINYINT(1)  NULL,
    payload    CHAR(32)    NOT NULL,
    locks      MEDIUMBLOB  NOT NULL,
    slip       MEDIUMBLOB  NOT NULL,
    own        MEDIUMBLOB  NOT NULL,
    revision   INT         NOT NULL DEFAULT 0,
    UNIQUE KEY box_one_stands (package_id, tender_id, slot, live),
    UNIQUE KEY box_payload (payload),
    KEY box_of_slot (slot, id),
    KEY box_of_round (tender_id, package_id, live)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Halves and shares handed in at the opening; x is 0 for the bidder's half, else the place of the authority's share.
CREATE TABLE bid_release (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    box_id      BIGINT        NOT NULL,
    x           INT           NOT NULL,
    half        VARBINARY(32) NULL,
    slip        VARBINARY(32) NULL,
    person_id   BIGINT        NOT NULL,
    released_at BIGINT        NOT NULL,
    UNIQUE KEY release_once (box_id, x)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE opening_hand (
    id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tender_id       BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL,
    person_id       BIGINT NOT NULL,
    released_at     BIGINT NOT NULL,
    UNIQUE KEY hand_once (tender_id, organisation_id),
    UNIQUE KEY hand_one_person (tender_id, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A row of bid is written when its slip is opened, at the opening; what stands in the form follows when it is decrypted.
ALTER TABLE bid
    MODIFY price_fen BIGINT NULL,
    MODIFY delivery_days INT NULL,
    MODIFY small_or_micro TINYINT(1) NULL,
    MODIFY domestic TINYINT(1) NULL,
    DROP COLUMN ended_at,
    ADD COLUMN box_id BIGINT NULL AFTER id,
    ADD COLUMN label MEDIUMBLOB NULL,
    ADD COLUMN receipt MEDIUMTEXT NULL,
    ADD COLUMN contact VARCHAR(200) NULL,
    ADD COLUMN mobile VARCHAR(64) NULL,
    ADD COLUMN faults TEXT NULL,
    ADD COLUMN fault VARCHAR(40) NULL,
    ADD COLUMN backup_form MEDIUMBLOB NULL;
UPDATE bid SET state = 'OPENED' WHERE opened_at IS NOT NULL;
UPDATE bid SET state = 'SEALED' WHERE opened_at IS NULL AND live = 1;

ALTER TABLE opening
    MODIFY opened_at BIGINT NULL,
    ADD COLUMN room_at BIGINT NULL AFTER tender_id,
    ADD COLUMN paused_at BIGINT NULL,
    ADD COLUMN pause_cause VARCHAR(1000) NULL;
UPDATE opening SET room_at = opened_at;
ALTER TABLE opening MODIFY room_at BIGINT NOT NULL;
