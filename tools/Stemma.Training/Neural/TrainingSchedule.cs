namespace Stemma.Training;

/// <summary>How far each step of a training goes: up at first, then down in a line.</summary>
sealed class TrainingSchedule(float rate, int steps)
{
    const float Fall = 0.96f;
    const float LeastAverage = 0.016f;

    int _step;

    public void Move(LearntParameters learnt)
    {
        var done = Math.Min(1, (float)_step / steps);
        learnt.Move(rate * Math.Min(1, (_step + 1f) / TrainingPlan.WarmSteps) * (1 - done * Fall));
        if (_step % TrainingPlan.AverageEvery == 0)
            learnt.Average(Math.Max(LeastAverage, TrainingPlan.AverageEvery / (float)(_step + TrainingPlan.AverageEvery)));
        _step++;
    }
}
