package org.caiflow.badexamples.internal;

public class ShowsItself {
}
