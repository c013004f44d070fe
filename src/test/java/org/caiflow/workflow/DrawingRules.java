package org.caiflow.workflow;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

import java.util.List;
import java.util.stream.Stream;

/** What people see of a model: drawing and labels. */
final class DrawingRules {

    private DrawingRules() {
    }

    static Stream<String> everythingIsDrawn(ModelFile file) {
        Stream<FlowElement> nodes = file.elements(FlowNode.class).filter(node -> node.getDiagramElement() == null
                || ((BpmnShape) node.getDiagramElement()).getBounds() == null)
                .map(FlowElement.class::cast);
        Stream<FlowElement> flows = file.elements(SequenceFlow.class)
                .filter(flow -> flow.getDiagramElement() == null || flow.getDiagramElement().getWaypoints().size() < 2)
                .map(FlowElement.class::cast);
        return Stream.concat(nodes, flows).map(FlowElement::getId);
    }

    static Stream<String> nothingOverlaps(ModelFile file) {
        List<FlowNode> nodes = file.elements(FlowNode.class).filter(node -> !(node instanceof BoundaryEvent))
                .filter(node -> node.getDiagramElement() != null).toList();
        return nodes.stream().flatMap(one -> nodes.stream()
                .filter(other -> other.getId().compareTo(one.getId()) > 0 && other.getParentElement().equals(one.getParentElement()))
                .filter(other -> overlap(bounds(one), bounds(other)))
                .map(other -> one.getId() + " and " + other.getId()));
    }

    private static Bounds bounds(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds();
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth() && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight() && other.getY() < one.getY() + one.getHeight();
    }

    static Stream<String> labelsAreChinese(ModelFile file) {
        return labelled(file).filter(element -> element.getName() == null || !element.getName().matches(".*\\p{IsHan}.*"))
                .map(FlowElement::getId);
    }

    static Stream<String> gatewaysAsk(ModelFile file) {
        return file.elements(ExclusiveGateway.class).filter(gateway -> gateway.getOutgoing().size() > 1)
                .filter(gateway -> gateway.getName() != null && !gateway.getName().endsWith("？")).map(FlowElement::getId);
    }

    static Stream<String> labelsExistInEnglish(ModelFile file) {
        String process = "process." + file.process().getId();
        Stream<String> steps = labelled(file).map(element -> process + "." + element.getId());
        return Stream.concat(Stream.of(process), steps).filter(key -> file.english().getProperty(key, "").isBlank());
    }

    static Stream<String> isCalledTheSameInMessages(ModelFile file) {
        String key = "process." + file.process().getId();
        return Stream.of(key).filter(name -> !file.process().getName().equals(file.chinese().getProperty(name)));
    }

    /** Steps, events, questions and the flows that answer them; a gateway that only joins says nothing. */
    private static Stream<FlowElement> labelled(ModelFile file) {
        return file.elements(FlowElement.class).filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                .filter(element -> !(element instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() < 2))
                .filter(element -> !(element instanceof SequenceFlow flow
                        && !(flow.getSource() instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() > 1)));
    }
}
