package onething.domain.paper;

import onething.domain.bundle.ReceiptCode;

/// What a paper gets when it is issued: its identity, and the code that proves it.
///
/// @param verification the address of the page that checks papers
public record Issuance(PaperId id, ReceiptCode proof, String verification) {

    /// The address that a QR code holds. Numbers and codes need no escapes.
    String link(PaperNumber number) {
        return verification + "?number=" + number + "&code=" + proof.shown();
    }
}
