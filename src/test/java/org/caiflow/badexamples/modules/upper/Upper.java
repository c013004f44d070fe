package org.caiflow.badexamples.modules.upper;

public class Upper {
}
