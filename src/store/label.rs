//! What edits are called.

use crate::domain::{Stage, keyed_enum};

keyed_enum! {
    /// What a user did, as undo and the history name it: the language file's message `edit-KEY`, with the edit's
    /// arguments.
    EditLabel, "edit" {
        /// A new deal.
        AddDeal = "add_deal",
        /// A deal's facts.
        ChangeDeal = "change_deal",
        /// A deal and everything in it.
        DeleteDeal = "delete_deal",
        /// A deal put away.
        ArchiveDeal = "archive_deal",
        /// A deal brought back.
        UnarchiveDeal = "unarchive_deal",
        /// A new deal after the pattern of another.
        DuplicateDeal = "duplicate_deal",
        /// A new sitting.
        AddSitting = "add_sitting",
        /// A sitting.
        ChangeSitting = "change_sitting",
        /// A sitting.
        DeleteSitting = "delete_sitting",
        /// A new person.
        AddParticipant = "add_participant",
        /// A person.
        ChangeParticipant = "change_participant",
        /// A person.
        DeleteParticipant = "delete_participant",
        /// Two entries of one person made one.
        MergeParticipants = "merge_participants",
        /// A new landmark.
        AddLandmark = "add_landmark",
        /// A landmark.
        ChangeLandmark = "change_landmark",
        /// A landmark.
        DeleteLandmark = "delete_landmark",
        /// A new step.
        AddStep = "add_step",
        /// A step, its people included.
        ChangeStep = "change_step",
        /// A step.
        DeleteStep = "delete_step",
        /// A step to another place in the timeline.
        MoveStep = "move_step",
        /// Several steps at once.
        PasteSteps = "paste_steps",
        /// The lines of a file of notes as steps.
        TakeNotes = "take_notes",
        /// Several steps at once.
        DeleteSteps = "delete_steps",
        /// Two steps made one.
        MergeSteps = "merge_steps",
        /// One step made two.
        SplitStep = "split_step",
        /// Two steps that are not one.
        RejectPair = "reject_pair",
        /// All steps in the order of both accounts.
        OrderSteps = "order_steps",
        /// A source now tells a step.
        AddTelling = "add_telling",
        /// What a source tells.
        ChangeTelling = "change_telling",
        /// A source no longer tells a step.
        DeleteTelling = "delete_telling",
        /// A new incident.
        AddIncident = "add_incident",
        /// An incident.
        ChangeIncident = "change_incident",
        /// An incident.
        DeleteIncident = "delete_incident",
        /// A new claim.
        AddClaim = "add_claim",
        /// A claim.
        ChangeClaim = "change_claim",
        /// A claim.
        DeleteClaim = "delete_claim",
        /// A criterion's judgement.
        ChangeScore = "change_score",
        /// A judgement taken back.
        DeleteScore = "delete_score",
        /// What our own people expect.
        ChangePrediction = "change_prediction",
        /// A prediction locked.
        LockPrediction = "lock_prediction",
        /// A prediction opened.
        OpenPrediction = "open_prediction",
        /// A new lever.
        AddLever = "add_lever",
        /// A lever.
        ChangeLever = "change_lever",
        /// A lever.
        DeleteLever = "delete_lever",
        /// Two levers that are one.
        JoinLevers = "join_levers",
        /// Two levers that are not one.
        KeepLeversApart = "keep_levers_apart",
        /// Levers that were one, taken apart.
        PartLevers = "part_levers",
        /// Two names for one thing.
        JoinNames = "join_names",
        /// Two names for two things.
        KeepNamesApart = "keep_names_apart",
        /// Names that meant one thing, taken apart.
        PartNames = "part_names",
        /// A step or incident that something now rests on.
        AddEvidence = "add_evidence",
        /// Evidence the other way round.
        ChangeEvidence = "change_evidence",
        /// Evidence taken away.
        DeleteEvidence = "delete_evidence",
        /// A question has been asked.
        MarkAsked = "mark_asked",
        /// A question has not been asked after all.
        UnmarkAsked = "unmark_asked",
        /// A new question of the workbook's own.
        AddQuestion = "add_question",
        /// A question of the workbook's own.
        ChangeQuestion = "change_question",
        /// A question of the workbook's own.
        DeleteQuestion = "delete_question",
        /// A finding set aside.
        WaiveFinding = "waive_finding",
        /// A finding taken up again.
        UnwaiveFinding = "unwaive_finding",
        /// A new study.
        AddStudy = "add_study",
        /// A study.
        ChangeStudy = "change_study",
        /// A study; its deals stay.
        DeleteStudy = "delete_study",
        /// Deals into a study.
        AddToStudy = "add_to_study",
        /// Why a deal of a study was not debriefed.
        SayUnheard = "say_unheard",
        /// Deals out of a study.
        RemoveFromStudy = "remove_from_study",
        /// Deals from another file.
        Import = "import",
        /// The demonstration deals.
        ImportDemo = "import_demo",
        /// Another workbook's deals and changes.
        MergeWorkbook = "merge_workbook",
        /// What could be read of a damaged file. Undo ends here: what was before is not known for certain.
        Recover = "recover",
        /// Somebody replaced by a pseudonym everywhere. It cannot be undone; undo passes it over.
        ForgetPerson = "forget_person",
        /// Anything else, and what a newer program called something that this one does not know.
        Other = "other",
    }
}

impl EditLabel {
    /// Whether the edit brought deals from elsewhere: it is seen in the list of deals, not in one of them.
    pub fn brings_deals(self) -> bool {
        matches!(self, Self::Import | Self::ImportDemo | Self::MergeWorkbook)
    }

    /// The stage of a deal at which one sees what was done; none where it is seen at no stage, or where its name does not say.
    pub fn stage(self) -> Option<Stage> {
        Some(match self {
            Self::ChangeDeal | Self::AddLandmark | Self::ChangeLandmark | Self::DeleteLandmark => Stage::Frame,
            Self::AddParticipant | Self::ChangeParticipant | Self::DeleteParticipant | Self::MergeParticipants => {
                Stage::People
            }
            Self::AddStep
            | Self::ChangeStep
            | Self::DeleteStep
            | Self::MoveStep
            | Self::PasteSteps
            | Self::TakeNotes
            | Self::DeleteSteps
            | Self::MergeSteps
            | Self::SplitStep
            | Self::OrderSteps
            | Self::AddTelling
            | Self::ChangeTelling
            | Self::DeleteTelling => Stage::Steps,
            Self::AddIncident | Self::ChangeIncident | Self::DeleteIncident => Stage::Incidents,
            Self::ChangeScore | Self::DeleteScore => Stage::Checklist,
            Self::AddLever | Self::ChangeLever | Self::DeleteLever => Stage::Levers,
            Self::AddClaim | Self::ChangeClaim | Self::DeleteClaim | Self::WaiveFinding | Self::UnwaiveFinding => {
                Stage::Review
            }
            _ => return None,
        })
    }
}
