package ipju.retrieval;

import ipju.catalog.Centers;
import ipju.catalog.Eligibility;
import ipju.catalog.UnitSearch;
import ipju.knowledge.KnowledgeBase;

/** One reading of the folder, ready to be asked. Immutable; a turn holds one from start to end. */
public final class Edition {

    private final KnowledgeBase knowledge;
    private final Retriever retriever;
    private final Thresholds thresholds;
    private final Centers centers;
    private final Eligibility eligibility;
    private final UnitSearch units;
    private final Names names;
    private final Labels labels;

    public Edition(KnowledgeBase knowledge, Retriever retriever, Thresholds thresholds) {
        this.knowledge = knowledge;
        this.retriever = retriever;
        this.thresholds = thresholds;
        this.centers = new Centers(knowledge.catalog());
        this.eligibility = new Eligibility(knowledge.catalog());
        this.units = new UnitSearch(knowledge.catalog());
        this.names = new Names(knowledge);
        this.labels = new Labels(knowledge.glossary());
    }

    private Edition(Edition same, Retriever retriever, Thresholds thresholds) {
        this.knowledge = same.knowledge;
        this.retriever = retriever;
        this.thresholds = thresholds;
        this.centers = same.centers;
        this.eligibility = same.eligibility;
        this.units = same.units;
        this.names = same.names;
        this.labels = same.labels;
    }

    /** The same edition with other thresholds. */
    public Edition with(Thresholds other) {
        return new Edition(this, retriever, other);
    }

    /** The same edition, searched another way. */
    public Edition with(Retriever other) {
        return new Edition(this, other, thresholds);
    }

    public KnowledgeBase knowledge() {
        return knowledge;
    }

    public Retriever retriever() {
        return retriever;
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    public Centers centers() {
        return centers;
    }

    public Eligibility eligibility() {
        return eligibility;
    }

    public UnitSearch units() {
        return units;
    }

    public Names names() {
        return names;
    }

    public Labels labels() {
        return labels;
    }
}
