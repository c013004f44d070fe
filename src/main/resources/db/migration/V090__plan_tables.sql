-- Budget lines, procurement plans, their packages, filing numbers.

CREATE TABLE budget_line (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  no          VARCHAR(40)  NOT NULL,
  purchaser   BIGINT       NOT NULL,
  fiscal_year INT          NOT NULL,
  name        VARCHAR(200) NOT NULL,
  amount_fen  BIGINT       NOT NULL,
  UNIQUE KEY uq_budget_line_no (no),
  KEY ix_budget_line_purchaser (purchaser, no)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE procurement_plan (
  id                  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id             BIGINT       NOT NULL,
  budget_line_id      BIGINT       NOT NULL,
  name                VARCHAR(200) NOT NULL,
  state               VARCHAR(16)  NOT NULL,
  category            VARCHAR(16)  NULL,
  budget_fen          BIGINT       NOT NULL DEFAULT 0,
  organisation_form   VARCHAR(32)  NULL,
  intention_on        DATE         NULL,
  intention_exemption TEXT         NULL,
  requirement         TEXT         NULL,
  reserved            TINYINT(1)   NOT NULL DEFAULT 0,
  reserve_reason      VARCHAR(500) NULL,
  drafted_by          BIGINT       NULL,
  approved_by         BIGINT       NULL,
  opinion             TEXT         NULL,
  grounds             TEXT         NULL,
  filed_no            VARCHAR(40)  NULL,
  filed_at            BIGINT       NULL,
  method              VARCHAR(64)  NULL,
  threshold_fen       BIGINT       NULL,
  revision            INT          NOT NULL DEFAULT 0,
  UNIQUE KEY uq_procurement_plan_case (case_id),
  UNIQUE KEY uq_procurement_plan_filed_no (filed_no),
  KEY ix_procurement_plan_line (budget_line_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE plan_package (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id     BIGINT       NOT NULL,
  no          INT          NOT NULL,
  name        VARCHAR(200) NOT NULL,
  budget_fen  BIGINT       NOT NULL,
  ceiling_fen BIGINT       NULL,
  quantity    VARCHAR(100) NULL,
  UNIQUE KEY uq_plan_package_no (case_id, no)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The last number of each series; incremented in the transaction that uses the number, so that no number is lost.
CREATE TABLE filing_counter (
  series  VARCHAR(40) NOT NULL PRIMARY KEY,
  last_no INT         NOT NULL
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
