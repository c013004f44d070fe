package org.caiflow.identity;

/** Size of an enterprise (企业规模, 工信部联企业〔2011〕300号). */
public enum SizeClass {
    LARGE, MEDIUM, SMALL, MICRO;

    public boolean isSmallOrMicro() {
        return this == SMALL || this == MICRO;
    }
}
