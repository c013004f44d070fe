package org.caiflow.portal.web;

import org.caiflow.archive.Papers.Paper;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Document;
import org.caiflow.tender.Tenders.Tender;

import java.util.List;

/** Model of {@code templates/portal/tender.ftlh}. @param open bids may still be handed in */
public record TenderPage(Tender tender, String regionName, Document document, List<Tenders.Package> packages, List<Paper> attachments,
                         boolean open) {
}
