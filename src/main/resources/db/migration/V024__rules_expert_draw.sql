INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('expert.draw-reveal', NULL, 'MINUTE', 0, 'cn', '', '2024-01-01', '公开随机数的时间：法律没有规定，由本市设定', 0),
  ('task.commit-nonce', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0);
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('task.choose-remedy', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.vet-recommended', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0);
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('expert.list-decryption', NULL, 'MINUTE', 0, 'cn', '', '2024-01-01', '全国没有规定：结果公告前名单保密（财政部令第87号第四十七条），评审前解密由各地规定', 0);
