package onething.persistence.papers.ofd;

import org.ofdrw.core.basicType.ST_ID;

/// Counts the elements of a document. Each has a number of its own in it.
final class OfdIds {

    private long last;

    ST_ID next() {
        return new ST_ID(++last);
    }

    long last() {
        return last;
    }
}
