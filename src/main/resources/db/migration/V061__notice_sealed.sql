-- A mail that must not be tied to a case is kept as ciphertext: its time and place would tie it. The key is outside the database.
ALTER TABLE delivery
    ADD COLUMN sealed TINYINT(1) NOT NULL DEFAULT 0;
