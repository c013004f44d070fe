package org.caiflow.badexamples;

import org.camunda.bpm.engine.RuntimeService;

class KnowsTheEngine {

    RuntimeService engine;
}
