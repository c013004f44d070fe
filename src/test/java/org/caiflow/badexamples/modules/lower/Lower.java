package org.caiflow.badexamples.modules.lower;

import org.caiflow.badexamples.modules.upper.Upper;

public class Lower {

    Upper upper;
}
