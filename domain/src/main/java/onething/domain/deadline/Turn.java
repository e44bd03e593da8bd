package onething.domain.deadline;

/// Whose turn it is while a clock runs. All clocks count alike, whoever has to keep them.
public enum Turn {
    AGENCY("承办机关"),
    CITIZEN("申报人"),
    EMPLOYER("用人单位"),
    POLICE("公安机关");

    private final String text;

    Turn(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
