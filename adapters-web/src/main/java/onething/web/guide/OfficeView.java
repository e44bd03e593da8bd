package onething.web.guide;

/// The office that handles a matter.
public record OfficeView(String code, String title, boolean districtWide, String phone, String address) {}
