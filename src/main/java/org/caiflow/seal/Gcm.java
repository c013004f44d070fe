package org.caiflow.seal;

/** One key of a block cipher in Galois counter mode, tags of 16 bytes. Not for two threads. */
interface Gcm {

    int TAG = 16;
    int NONCE = 12;

    byte[] seal(byte[] nonce, byte[] data, int length, byte[] associated);

    /** @throws BrokenSeal when a bit differs */
    byte[] open(byte[] nonce, byte[] sealed, int length, byte[] associated) throws BrokenSeal;

    /** Into an array that is there. @return bytes of plaintext. @throws BrokenSeal when a bit differs */
    int open(byte[] nonce, byte[] sealed, int length, byte[] associated, byte[] plain) throws BrokenSeal;
}
