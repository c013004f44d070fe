/** What texts have in common beyond what all were given; cost grows with their length, not with the pairs that they make. */
package org.caiflow.supervision.text;
