package org.caiflow.supervision.reading;

/** What a file tells of its making. */
public enum Trait {
    /** 作者 */ AUTHOR,
    /** 最后保存者 */ LAST_SAVED_BY,
    /** 单位 */ COMPANY,
    /** 模板 */ TEMPLATE,
    /** 制作软件; shown, never a question by itself */ SOFTWARE,
    /** 创建时间, to the second */ CREATED,
    /** 文档标识: the same in all copies of one document */ DOCUMENT_ID,
    /** 设备特征: serial numbers that software writes into its files */ DEVICE
}
