/** Code as it must not be: each guard test shows on one of these that it bites. */
package org.caiflow.badexamples;
