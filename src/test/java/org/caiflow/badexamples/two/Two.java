package org.caiflow.badexamples.two;

import org.caiflow.badexamples.one.One;

public class Two {

    One one;
}
