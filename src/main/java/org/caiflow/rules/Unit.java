package org.caiflow.rules;

/** Unit of a parameter. */
public enum Unit {
    /** 工作日 */ WORKING_DAY,
    /** 日 (calendar days) */ DAY,
    /** 月 */ MONTH,
    /** 年 */ YEAR,
    /** 分钟 */ MINUTE,
    /** 元 */ YUAN,
    /** 百分比 */ PERCENT,
    /** 个、人、家 */ COUNT,
    /** plain factor */ FACTOR,
    /** 分 */ POINT;

    public boolean isTime() {
        return this == WORKING_DAY || this == DAY || this == MONTH || this == YEAR || this == MINUTE;
    }
}
