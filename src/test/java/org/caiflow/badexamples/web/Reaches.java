package org.caiflow.badexamples.web;

import org.caiflow.badexamples.internal.ShowsItself;

class Reaches {

    ShowsItself hidden;
}
