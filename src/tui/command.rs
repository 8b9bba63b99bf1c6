//! Everything a user can do, by name: the key map, the menus, the mouse, the palette and the tests speak it.

use crate::{domain::Keyed, guide::Stage};

/// Declares the commands with the names by which the key map and the config file know them.
macro_rules! commands {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// One thing that a user can do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Command {
            $($(#[$doc])* $variant,)+
            /// The mouse: select the row, field or cell with this number.
            Select(usize),
            /// The mouse wheel: so many rows down, or up when negative.
            Scroll(i16),
        }

        impl Command {
            /// Every command that has a name, in the order in which the palette lists them.
            pub const NAMED: &'static [(Self, &'static str)] = &[$((Self::$variant, $name)),+];
        }
    };
}

commands! {
    // Everywhere.
    /// Ends the program.
    Quit = "quit",
    /// Shows the keys of this place and what it is for.
    Help = "help",
    /// Lists all commands.
    Palette = "palette",
    /// Searches everything typed, in all deals.
    Search = "search",
    /// Takes the last edit back.
    Undo = "undo",
    /// Makes the last edit that was taken back again.
    Redo = "redo",
    /// Shows past messages.
    Messages = "messages",
    /// Shows what was edited, and when.
    History = "history",
    /// Language, theme and the rest.
    Settings = "settings",
    /// The backups of the workbook.
    Backups = "backups",
    /// Takes in deals from a file.
    Import = "import",
    /// Writes deals for other programs or for a colleague.
    Export = "export",
    /// Takes in what the preview shows.
    TakeIn = "take-in",
    /// Joins a second file.
    JoinFile = "join-file",
    /// Takes in notes as steps of the deal.
    Notes = "notes",
    /// Edits a line of notes before it becomes a step.
    EditNote = "edit-note",
    /// Joins the line with the one before, or parts them again.
    JoinLine = "join-line",
    /// The other place for the steps of notes: at the end, by date.
    NotesWhere = "notes-where",
    /// Saves a copy of the workbook under another name.
    SaveCopy = "save-copy",
    /// Shows only what the customer may see, until asked again.
    CustomerScreen = "customer-screen",
    /// Puts the program to sleep until `fg`.
    Suspend = "suspend",
    // Lists, forms and popups.
    /// One row up.
    Up = "up",
    /// One row down.
    Down = "down",
    /// To the left, or the value before.
    Left = "left",
    /// To the right, or the next value.
    Right = "right",
    /// A page up.
    PageUp = "page-up",
    /// A page down.
    PageDown = "page-down",
    /// To the first row.
    Top = "top",
    /// To the last row.
    Bottom = "bottom",
    /// Opens or edits what is selected.
    Activate = "activate",
    /// Leaves this place.
    Back = "back",
    /// Marks the row, or lifts the mark.
    Toggle = "toggle",
    /// Sets the field back to unknown.
    Clear = "clear",
    /// Opens the long text in the program's own editor.
    LongText = "long-text",
    /// Opens the long text in the editor that $EDITOR names.
    ExternalEditor = "external-editor",
    /// Keeps the text and closes the editor.
    Accept = "accept",
    /// To the other pane.
    OtherPane = "other-pane",
    /// Something new of what this place lists.
    New = "new",
    /// Deletes what is selected; undo brings it back.
    Delete = "delete",
    // Home.
    /// Filters the list by typing.
    Filter = "filter",
    /// Sorts by the next column.
    Sort = "sort",
    /// A new deal with the facts of this one.
    Duplicate = "duplicate",
    /// Puts the deal away, or brings it back.
    Archive = "archive",
    /// Shows archived deals too.
    ShowArchived = "show-archived",
    /// The next of Home's lists.
    NextTab = "next-tab",
    /// The list before.
    PreviousTab = "previous-tab",
    /// The deals.
    TabDeals = "tab-deals",
    /// The studies.
    TabStudies = "tab-studies",
    /// The levers.
    TabLevers = "tab-levers",
    /// The answers across all deals.
    TabAnswers = "tab-answers",
    /// The answers from this study, or those in which this deal counts.
    AnswersHere = "answers-here",
    /// Tells the hit rate apart by the next fact.
    NextGroup = "next-group",
    /// Asks for another target.
    Target = "target",
    /// Shows or hides what is selected at a glance.
    Preview = "preview",
    /// Chooses the deals of a study.
    StudyDeals = "study-deals",
    /// Notes which deal of a study was not debriefed, and why.
    Unheard = "unheard",
    /// Marks all that the filter finds, or lifts their marks.
    ToggleAll = "toggle-all",
    /// What a study lacks.
    StudyBoard = "study-board",
    /// What separates won from lost on the checklist.
    StudyChecklist = "study-checklist",
    /// What the paths of a study share.
    StudyPaths = "study-paths",
    /// What more debriefs could show.
    StudyMore = "study-more",
    /// Draws ways of fewer deals too.
    MoreLines = "more-lines",
    /// Draws only ways of more deals.
    FewerLines = "fewer-lines",
    /// Two that may be one are one.
    SameThing = "same-thing",
    /// Two that may be one are not.
    NotSame = "not-same",
    /// Takes apart what was said to be one.
    TakeApart = "take-apart",
    /// Chooses with what this is one.
    JoinTo = "join-to",
    /// Another name.
    Rename = "rename",
    // History.
    /// The history of all deals, or of this one only.
    ShowAll = "show-all",
    // Backups.
    /// Makes a backup now.
    MakeBackup = "make-backup",
    /// Opens the selected backup to look into it.
    LookInto = "look-into",
    /// Puts the selected backup in the workbook's place.
    RestoreBackup = "restore-backup",
    // Two windows.
    /// One's own version stands.
    KeepMine = "keep-mine",
    /// The other's version stands.
    TakeTheirs = "take-theirs",
    // A deal.
    /// Stage 1.
    StageFrame = "stage-frame",
    /// Stage 2.
    StagePeople = "stage-people",
    /// Stage 3.
    StageSteps = "stage-steps",
    /// Stage 4.
    StageIncidents = "stage-incidents",
    /// Stage 5.
    StageChecklist = "stage-checklist",
    /// Stage 6.
    StageLevers = "stage-levers",
    /// Stage 7.
    StageReview = "stage-review",
    /// The next stage.
    NextStage = "next-stage",
    /// The stage before.
    PreviousStage = "previous-stage",
    /// The coach's next question.
    NextPrompt = "next-prompt",
    /// The coach's question before.
    PreviousPrompt = "previous-prompt",
    /// Goes to the place that the question is about.
    GoToPrompt = "go-to-prompt",
    /// Sets the finding aside with a reason.
    Waive = "waive",
    /// Opens the coach's pane where the screen is narrow.
    Coach = "coach",
    /// Notes that the coach's question has been asked, or that it has not.
    Asked = "asked",
    /// The question bank.
    QuestionBank = "question-bank",
    /// Questions of another kind.
    QuestionKind = "question-kind",
    /// Only the questions that have not been asked, or all.
    Unasked = "unasked",
    /// Begins a sitting, lets its clock stand or run again.
    Clock = "clock",
    /// The next phase of the sitting, or the one that is proposed here.
    NextPhase = "next-phase",
    /// The agenda of the sitting.
    Agenda = "agenda",
    /// Ends the sitting.
    EndSitting = "end-sitting",
    /// Who is there.
    Attendance = "attendance",
    /// Hides what the other side has told while the sitting runs, or shows it.
    Blind = "blind",
    /// The sittings of this deal.
    Sittings = "sittings",
    /// The landmarks of this deal.
    Landmarks = "landmarks",
    /// The claims of this deal.
    Claims = "claims",
    /// What our own people expect before the customer is heard.
    Prediction = "prediction",
    /// Locks the prediction.
    LockPrediction = "lock-prediction",
    /// Opens the prediction that has been locked.
    OpenPrediction = "open-prediction",
    /// Writes the report.
    Report = "report",
    // Two accounts.
    /// The two accounts side by side.
    Reconcile = "reconcile",
    /// Two steps are one.
    SamePair = "same-pair",
    /// Two steps are not one.
    RejectPair = "reject-pair",
    /// A step told by both becomes two.
    SplitStep = "split-step",
    /// Puts the steps of both accounts into one order.
    OrderSteps = "order-steps",
    /// The next two steps that may be one.
    NextPair = "next-pair",
    // People.
    /// Somebody new on the customer's side.
    NewCustomerPerson = "new-customer-person",
    /// Somebody new on our side.
    NewVendorPerson = "new-vendor-person",
    /// Somebody new on no side.
    NewThirdPerson = "new-third-person",
    /// Marks somebody as a leading person, or lifts the mark.
    LeadInformant = "lead-informant",
    /// Chooses somebody's roles in the purchase.
    BuyingRoles = "buying-roles",
    /// One grade more for us.
    StanceUp = "stance-up",
    /// One grade more against us.
    StanceDown = "stance-down",
    /// Makes one of two entries of the same person.
    MergePeople = "merge-people",
    /// Replaces somebody by a pseudonym everywhere, for good.
    ForgetPerson = "forget-person",
    // Incidents.
    /// Something that delighted.
    NewDelighted = "new-delighted",
    /// Something that annoyed.
    NewAnnoyed = "new-annoyed",
    /// Chooses the step that it hangs on.
    PickStep = "pick-step",
    /// Chooses the criteria that it speaks to.
    PickCriteria = "pick-criteria",
    /// Goes to the step that it hangs on.
    GoToStep = "go-to-step",
    /// Delighted or annoyed, while one is typed.
    OtherKind = "other-kind",
    /// The customer or we, while one is typed.
    OtherFeltBy = "other-felt-by",
    // Steps.
    /// To the capture line.
    Capture = "capture",
    /// Adds the step that was typed.
    AddStep = "add-step",
    /// A new step after this one.
    InsertAfter = "insert-after",
    /// A new step before this one.
    InsertBefore = "insert-before",
    /// Moves the step up.
    MoveUp = "move-up",
    /// Moves the step down.
    MoveDown = "move-down",
    /// Edits the step as a capture line.
    EditLine = "edit-line",
    /// An incident on this step.
    AddIncident = "add-incident",
    /// Marks the step as a lever, or lifts the mark.
    MarkLever = "mark-lever",
    /// Who tells the step: the customer, we, both.
    ToldBy = "told-by",
    /// Whose account is being captured.
    Source = "source",
    /// Another reading of the same steps.
    NextView = "next-view",
    /// The next of: somebody has no part in a step, takes part, acts.
    NextPart = "next-part",
    /// To the next thing that leaps out of who was in when.
    NextLeap = "next-leap",
    /// Walks from gap to gap, each with its question.
    Walk = "walk",
    /// Nothing happened here: it was a wait.
    WalkQuiet = "walk-quiet",
    /// Nobody knows: on, and not back here.
    WalkSkip = "walk-skip",
    /// Which way the walk goes, and through whose eyes.
    WalkWay = "walk-way",
    /// A new landmark.
    WalkLandmark = "walk-landmark",
    /// It was before the landmark.
    WalkBefore = "walk-before",
    /// It was after the landmark.
    WalkAfter = "walk-after",
    // The transcript beside the capture line.
    /// Shows a transcript beside the capture line, or hides it.
    Transcript = "transcript",
    /// Opens another transcript.
    OtherTranscript = "other-transcript",
    /// The line of the transcript before.
    TranscriptUp = "transcript-up",
    /// The next line of the transcript.
    TranscriptDown = "transcript-down",
    /// Several lines of the transcript up.
    TranscriptPageUp = "transcript-page-up",
    /// Several lines of the transcript down.
    TranscriptPageDown = "transcript-page-down",
    /// The sentence before.
    SentenceBefore = "sentence-before",
    /// The next sentence of the line alone.
    SentenceNext = "sentence-next",
    /// Searches the transcript.
    TranscriptSearch = "transcript-search",
    /// Takes what is marked in the transcript as a quote.
    TakeQuote = "take-quote",
    // Replay.
    /// Replays the deal step by step, the rest hidden.
    Replay = "replay",
    /// On to the next step, or takes the guess that is marked.
    ReplayNext = "replay-next",
    /// Shows what happened, without a guess.
    ReplayShow = "replay-show",
    /// Counts the guesses of this replay from now on, or no longer.
    ReplayCount = "replay-count",
    /// Guesses the first.
    ChooseFirst = "choose-first",
    /// Guesses the second.
    ChooseSecond = "choose-second",
    /// Guesses the third.
    ChooseThird = "choose-third",
    /// Guesses the fourth.
    ChooseFourth = "choose-fourth",
    // The capture line.
    /// Takes the completion or the suggestion.
    Complete = "complete",
    /// Drops the suggested activity.
    DropSuggestion = "drop-suggestion",
    // Checklist.
    /// Rates -2.
    RateClearFailing = "rate-clear-failing",
    /// Rates -1.
    RateFailing = "rate-failing",
    /// Rates 0.
    RateNeutral = "rate-neutral",
    /// Rates +1.
    RateStrength = "rate-strength",
    /// Rates +2.
    RateClearStrength = "rate-clear-strength",
    /// Not observed.
    RateNotObserved = "rate-not-observed",
    /// Not relevant.
    RateNotRelevant = "rate-not-relevant",
    /// How decisive it was.
    Decisive = "decisive",
    /// Chooses the steps and incidents that it rests on.
    Evidence = "evidence",
    /// Why it is rated so.
    Rationale = "rationale",
    /// To the other side.
    OtherSide = "other-side",
    /// Each side scores without seeing the other's scores, or no longer.
    BlindScoring = "blind-scoring",
    /// Lays both sides' scores open.
    RevealScores = "reveal-scores",
    /// A lever from what is selected.
    NewLever = "new-lever",
    /// Chosen, doing, done.
    LeverState = "lever-state",
    /// Where a claim stands.
    ClaimStatus = "claim-status",
    // Claims and review.
    /// Chooses the steps and incidents that speak for the claim.
    EvidenceFor = "evidence-for",
    /// Chooses the steps and incidents that speak against the claim.
    EvidenceAgainst = "evidence-against",
    /// Weighs the claim against what else would explain the outcome.
    Weigh = "weigh",
    /// Asks the questions that lead from the price back to the steps, and writes down the answers.
    PriceLadder = "price-ladder",
    /// Takes an explanation as a claim of its own, with its evidence.
    TakeRival = "take-rival",
    /// Accepts a piece of evidence as it speaks, or lets it go.
    AcceptEvidence = "accept-evidence",
    /// Shows the report inside the program.
    ReadReport = "read-report",
}

impl Command {
    /// The commands that go to the seven stages, in their order.
    pub const STAGES: [Self; 7] = [
        Self::StageFrame,
        Self::StagePeople,
        Self::StageSteps,
        Self::StageIncidents,
        Self::StageChecklist,
        Self::StageLevers,
        Self::StageReview,
    ];

    /// The stage that it goes to, where it goes to one.
    pub fn stage(self) -> Option<Stage> {
        Self::STAGES.iter().position(|other| *other == self).map(|at| Stage::ALL[at])
    }

    /// The command with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMED.iter().find(|(_, other)| *other == name).map(|(command, _)| *command)
    }

    /// The command's name; the mouse's own commands have none.
    pub fn name(self) -> Option<&'static str> {
        Self::NAMED.iter().find(|(command, _)| *command == self).map(|(_, name)| *name)
    }
}
