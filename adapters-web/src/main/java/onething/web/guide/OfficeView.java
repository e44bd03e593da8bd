package onething.web.guide;

import onething.domain.guide.Office;

/// The office that handles a matter.
public record OfficeView(String code, String title, boolean districtWide, String phone, String address) {

    public static OfficeView of(Office office) {
        return new OfficeView(
                office.code().value(), office.title(), office.districtWide(), office.phone(), office.address());
    }
}
