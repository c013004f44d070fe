INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('expert.fee-standard', NULL, 'YUAN', 1, 'cn', '', '2024-01-01', '劳务报酬标准：由本地规定', 0),
  ('task.propose-fees', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.confirm-fees', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.pay-fees', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0);
