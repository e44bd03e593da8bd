package onething.web.reuse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What is offered instead of an upload.
record OfferView(
        String kind,
        UUID reference,
        String title,
        String number,
        String fileName,
        LocalDate issued,
        List<String> meets) {}
