package org.caiflow.lot;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** One of the three whose nonces make the randomness. @param party AGENCY, PURCHASER or SUPERVISION */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DrawParty(String party, String creditCode, String name) {
}
