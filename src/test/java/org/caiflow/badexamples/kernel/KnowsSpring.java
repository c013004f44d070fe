package org.caiflow.badexamples.kernel;

import org.springframework.context.ApplicationContext;

class KnowsSpring {

    ApplicationContext context;
}
