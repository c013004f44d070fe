package org.caiflow.supervision.text;

/** A number or address by which somebody is reached, or an account. @param value as it is compared */
public record Contact(Kind kind, String value, Place at) {

    public enum Kind {
        /** 手机 */ MOBILE,
        /** 固定电话 */ PHONE,
        /** 电子邮箱 */ MAIL,
        /** 银行账号 */ ACCOUNT,
        /** 身份证件号码 */ PERSON
    }
}
