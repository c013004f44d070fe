package org.caiflow.supervision.reading;

/** Why a file was not read, or not to its end. */
public enum Fault {
    /** larger than what is read */ TOO_LARGE,
    /** took longer than a file may */ TOO_SLOW,
    /** needed more memory than a file may, or unpacks without end */ TOO_MUCH,
    /** damaged, or not what its name says */ BROKEN,
    /** asks for a password */ LOCKED,
    /** of a kind that is not read, archives among them */ UNKNOWN_KIND,
    /** has no text, such as a scan */ NO_TEXT,
    /** read up to the longest text that is compared */ CUT
}
