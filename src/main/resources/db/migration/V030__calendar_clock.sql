-- The one clock: how far it runs ahead of the machine's. One row, written at the first start.
CREATE TABLE platform_clock (
  id        BIGINT NOT NULL PRIMARY KEY,
  offset_ms BIGINT NOT NULL,
  revision  INT    NOT NULL DEFAULT 0
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
