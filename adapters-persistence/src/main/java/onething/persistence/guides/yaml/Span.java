package onething.persistence.guides.yaml;

import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Where a value is written in its file, in code points from 0.
///
/// @param end      the first code point after it
/// @param endsLine whether it ends with the end of its line, as a text of several lines (`>-`) does
public record Span(int start, int end, boolean endsLine) {

    /// The end of a block is that of its last value: its own mark stands at the next key, behind comments.
    public static Span of(Node node) {
        var last = last(node);
        boolean isBlock = last instanceof ScalarNode scalar
                && switch (scalar.getScalarStyle()) {
                    case LITERAL, FOLDED -> true;
                    case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> false;
                };
        return new Span(node.getStartMark().getIndex(), last.getEndMark().getIndex(), isBlock);
    }

    private static Node last(Node node) {
        return switch (node) {
            case MappingNode mapping
            when isBlock(mapping) -> last(mapping.getValue().getLast().getValueNode());
            case SequenceNode sequence
            when isBlock(sequence) -> last(sequence.getValue().getLast());
            default -> node;
        };
    }

    private static boolean isBlock(CollectionNode<?> node) {
        return node.getFlowStyle() == FlowStyle.BLOCK && !node.getValue().isEmpty();
    }
}
