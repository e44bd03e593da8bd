package onething.persistence.guides;

/// A place in a guide's file; line and column begin with 1.
record Place(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
