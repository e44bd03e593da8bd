package onething.domain.deadline.rule;

import onething.domain.code.WireNamed;

/// The party who has to act while a clock runs. The clocks of all parties are treated alike.
public enum ResponsibleParty implements WireNamed {
    AGENCY("agency", "承办机关"),
    CITIZEN("citizen", "申报人"),
    EMPLOYER("employer", "用人单位"),
    POLICE("police", "公安机关");

    private final String wireName;
    private final String text;

    ResponsibleParty(String wireName, String text) {
        this.wireName = wireName;
        this.text = text;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    public String text() {
        return text;
    }
}
