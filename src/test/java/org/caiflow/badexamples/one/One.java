package org.caiflow.badexamples.one;

import org.caiflow.badexamples.two.Two;

public class One {

    Two two;
}
