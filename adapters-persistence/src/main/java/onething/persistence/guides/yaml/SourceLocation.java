package onething.persistence.guides.yaml;

/// A place in a guide's file. Line and column begin with 1.
public record SourceLocation(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
