namespace Stemma.Language;

/// <summary>The relations of Universal Dependencies, with the subtypes that English uses.</summary>
/// <remarks>universaldependencies.org/en/dep</remarks>
public enum DependencyRelation : byte
{
    Dep, Root, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp,
    Clf, Compound, CompoundPrt, Conj, Cop, Csubj, CsubjOuter, CsubjPass, Det, DetPredet, Discourse, Dislocated,
    Expl, Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod, NmodDesc, NmodPoss, NmodUnmarked, Nsubj, NsubjOuter,
    NsubjPass, Nummod, Obj, Obl, OblAgent, OblUnmarked, Orphan, Parataxis, Punct, Reparandum, Vocative, Xcomp,
}
