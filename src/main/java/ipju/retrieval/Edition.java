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
    private final Once<Eligibility> eligibility;
    private final UnitSearch units;
    private final Names names;
    private final Labels labels;
    private final Thresholds.Witness witness;

    public Edition(KnowledgeBase knowledge, Retriever retriever, Thresholds thresholds) {
        this.knowledge = knowledge;
        this.retriever = retriever;
        this.thresholds = thresholds;
        this.centers = new Centers(knowledge.catalog());
        this.eligibility = new Once<>(() -> new Eligibility(knowledge.catalog()));
        this.units = new UnitSearch(knowledge.catalog());
        this.names = new Names(knowledge);
        this.labels = new Labels(knowledge.glossary());
        this.witness = Thresholds.Witness.NONE;
    }

    private Edition(Edition same, Retriever retriever, Thresholds thresholds, Thresholds.Witness witness) {
        this.knowledge = same.knowledge;
        this.retriever = retriever;
        this.thresholds = thresholds;
        this.centers = same.centers;
        this.eligibility = same.eligibility;
        this.units = same.units;
        this.names = same.names;
        this.labels = same.labels;
        this.witness = witness;
    }

    /** The same edition with other thresholds. */
    public Edition with(Thresholds other) {
        return new Edition(this, retriever, other, witness);
    }

    /** The same edition, searched another way. */
    public Edition with(Retriever other) {
        return new Edition(this, other, thresholds, witness);
    }

    /** The same edition, which lets somebody see what is held against its thresholds. */
    public Edition with(Thresholds.Witness other) {
        return new Edition(this, retriever, thresholds, other);
    }

    /**
     * Whether the evidence is strong enough to quote a passage.
     *
     * @param logOdds see {@link Evidence#logOdds(double)}
     * @param margin how far above the threshold it must lie, 0 or more
     */
    public boolean answers(double logOdds, double margin) {
        witness.answer(logOdds - margin);
        return logOdds - margin >= thresholds.answer();
    }

    /** Whether the evidence is strong enough to name a passage as the nearest. */
    public boolean offers(double logOdds) {
        witness.offer(logOdds);
        return logOdds >= thresholds.offer();
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
        return eligibility.get();
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
