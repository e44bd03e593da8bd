package onething.application.service.access;

import onething.domain.access.PersonalDataAccess;
import onething.domain.code.MatterCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.office.Office;

/// The words of a guide for who read what.
public final class AccessWords {

    private AccessWords() {}

    public static String title(BundleGuide guide, MatterCode code) {
        return guide.matter(code).map(MatterGuide::title).orElse(code.value());
    }

    public static String office(BundleGuide guide, PersonalDataAccess.Reader reader) {
        return guide.places()
                .office(reader.office())
                .map(Office::title)
                .orElse(reader.office().value());
    }

    public static String district(BundleGuide guide, PersonalDataAccess.Reader reader) {
        return guide.districts()
                .getOrDefault(reader.district(), reader.district().value());
    }
}
