package onething.domain.guide.feed;

/// 办件编号: the number under which the province knows a case, as [CaseNumberForm] builds it.
public record CaseNumber(String value) {

    @Override
    public String toString() {
        return value;
    }
}
